-- ARGV: tag, callee, since, how many.
return json(redis.call('ZREVRANGEBYSCORE', tag .. 'callee:' .. ARGV[2], '+inf', ARGV[3], 'LIMIT', 0, ARGV[4]))
