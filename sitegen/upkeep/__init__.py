"""Upkeep: what the coordinator does every week to keep the map true."""
