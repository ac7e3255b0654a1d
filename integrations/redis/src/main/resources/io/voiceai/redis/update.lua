local known = redis.call('HMGET', key(ARGV[2]), 'state', 'token')
local allowed
if known[1] then
  allowed = known[2] == ARGV[5] and RANK[ARGV[4]] >= RANK[known[1]]
else
  allowed = RANK[ARGV[4]] >= RANK.PLACED
end
if allowed then
  put()
end
return allowed and 1 or 0
