-- ARGV: tag, then each holder with the name of the record.
local released = 0
for i = 2, #ARGV, 2 do
  local holder, record = ARGV[i], ARGV[i + 1]
  leave(holder, record)
  for line in each(redis.call('HGET', record, 'lines') or '') do
    released = released + redis.call('ZREM', key('until', line), holder)
    redis.call('ZREM', key('since', line), holder)
  end
  redis.call('DEL', record)
end
return released
