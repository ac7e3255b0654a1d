-- ARGV: tag, id, token.
local known = redis.call('HMGET', key(ARGV[2]), 'state', 'token')
if known[1] and isUndecided(known[1]) and known[2] == ARGV[3] then
  forget(ARGV[2])
  return 1
end
return 0
