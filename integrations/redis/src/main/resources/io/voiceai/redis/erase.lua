-- ARGV: tag, callee.
local erased, kept = 0, 0
for _, id in ipairs(redis.call('ZRANGE', tag .. 'callee:' .. ARGV[2], 0, -1)) do
  if isUndecided(redis.call('HGET', key(id), 'state')) then
    kept = kept + 1
  else
    forget(id)
    erased = erased + 1
  end
end
return {erased, kept}
