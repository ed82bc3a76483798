"""The English language as data: word lists, patterns and tables, each with what it is for. Nothing decides here."""
