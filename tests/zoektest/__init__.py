"""The evaluation of search: questions, what finds their answers, and what that is worth."""
