"""Authoring: help for who writes the content, before there is a mistake."""
