-- ARGV 11: what is replaced; nothing is if it has changed meanwhile.
if redis.call('HGET', key(ARGV[2]), 'json') == ARGV[11] then
  put()
  return 1
end
return 0
