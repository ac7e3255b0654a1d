-- ARGV 11: whether an unresolved call to the same callee is overlooked.
local known = redis.call('HMGET', key(ARGV[2]), 'state', 'json')
if known[1] and known[1] ~= 'REFUSED' then
  return {'known', known[2]}
end
if ARGV[11] ~= 'true' then
  for _, id in ipairs(redis.call('ZRANGE', tag .. 'open:' .. ARGV[7], 0, -1)) do
    local other = redis.call('HMGET', key(id), 'state', 'to', 'json')
    if other[1] == 'UNKNOWN' or tonumber(other[2]) < tonumber(ARGV[9]) then
      return {'unresolved', other[3]}
    end
  end
end
put()
return {'granted'}
