"""What ``titles`` is made of: from tree to words, from words to a line."""
