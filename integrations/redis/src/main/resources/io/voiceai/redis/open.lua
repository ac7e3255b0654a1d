-- ARGV: tag, provider, how many, time and id of the last one before, then the states.
local most, lastId = tonumber(ARGV[3]), ARGV[5]
local after = ARGV[4] == '-inf' and -math.huge or tonumber(ARGV[4])
local found = {}

-- By bytes, as sorted sets have it; Lua's own order depends on the language of the machine.
local function isLess(a, b)
  for i = 1, math.min(#a, #b) do
    local x, y = string.byte(a, i), string.byte(b, i)
    if x ~= y then
      return x < y
    end
  end
  return #a < #b
end

for i = 6, #ARGV do
  local ids = tag .. 'state:' .. ARGV[2] .. ':' .. ARGV[i]
  local wanted, offset = most, 0
  repeat
    local page = redis.call('ZRANGEBYSCORE', ids, ARGV[4], '+inf', 'WITHSCORES', 'LIMIT', offset, most)
    for j = 1, #page, 2 do
      local from = tonumber(page[j + 1])
      if wanted > 0 and (from > after or isLess(lastId, page[j])) then
        table.insert(found, {id = page[j], from = from})
        wanted = wanted - 1
      end
    end
    offset = offset + most
  until wanted == 0 or #page < 2 * most
end
table.sort(found, function(a, b)
  return a.from < b.from or a.from == b.from and isLess(a.id, b.id)
end)
local ids = {}
for i = 1, math.min(most, #found) do
  ids[i] = found[i].id
end
return json(ids)
