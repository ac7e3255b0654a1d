return epoch(KEYS[1])
