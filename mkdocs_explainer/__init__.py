"""Turns a folder of news articles into a question-and-answer wiki with checked footnotes."""

__version__ = "0.1.0"
