-- ARGV: tag, the moment, how many at a time.
local most = tonumber(ARGV[3])
local forgotten = 0
for _, provider in ipairs(redis.call('SMEMBERS', tag .. 'providers')) do
  for _, state in ipairs({'REFUSED', 'PLACED', 'ENDED'}) do
    local ids = redis.call('ZRANGEBYSCORE', tag .. 'state:' .. provider .. ':' .. state, '-inf', '(' .. ARGV[2],
      'LIMIT', 0, most - forgotten)
    for _, id in ipairs(ids) do
      forget(id)
      forgotten = forgotten + 1
    end
  end
end
return forgotten
