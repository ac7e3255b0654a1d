-- ARGV: tag, lease, then each holder with the name of the record. Returns the places of those in ARGV who hold something.
local till = now + tonumber(ARGV[2])
local holding = {}
for i = 3, #ARGV, 2 do
  local holder, record, held = ARGV[i], ARGV[i + 1], false
  for line in each(redis.call('HGET', record, 'lines') or '') do
    local score = redis.call('ZSCORE', key('until', line), holder)
    if score and tonumber(score) > now then
      redis.call('ZADD', key('until', line), text(till), holder)
      keep(line)
      held = true
    end
  end
  if held then
    extend(record, till)
    table.insert(holding, text(i))
  end
end
return holding
