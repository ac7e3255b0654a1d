-- KEYS: the moments given away last, the epoch. ARGV: requests, window, longest wait, shortest wait; in microseconds.
local requests, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local moment = math.max(now + tonumber(ARGV[4]), epoch(KEYS[2]) + window)
local oldest = redis.call('LINDEX', KEYS[1], -requests)
local last = redis.call('LINDEX', KEYS[1], -1)
if last then
  moment = math.max(moment, tonumber(last))
end
if oldest and oldest + window > now then
  -- Those who have to wait are spread over the window: of a crowd that leaves together, a single straggler would be one too many.
  moment = math.max(moment, oldest + window, last + math.floor(window / requests))
end
if moment - now > tonumber(ARGV[3]) then
  return -1
end
redis.call('RPUSH', KEYS[1], text(moment))
-- More than are needed now stay for a window, for a process that knows a higher limit already.
while redis.call('LLEN', KEYS[1]) > requests and tonumber(redis.call('LINDEX', KEYS[1], 0)) < now - window do
  redis.call('LPOP', KEYS[1])
end
redis.call('PEXPIRE', KEYS[1], math.ceil((moment - now + window) / 1000) + 1)
return moment - now
