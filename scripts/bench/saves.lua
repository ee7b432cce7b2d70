-- Writers who save as fast as they are answered, for wrk: one connection a thread, one article a writer. Arguments: the cookie,
-- the server's address, the words of a paragraph (a file), how many paragraphs, then the articles' ids. No writer reads the whole
-- answer, as a load generator's own work on the same processor would be taken for the server's.
local threads = {}

function setup(thread)
  thread:set("number", #threads + 1)
  table.insert(threads, thread)
end

function init(args)
  local file = assert(io.open(args[3], "rb"))
  words = file:read("*a")
  file:close()
  paragraphs = tonumber(args[4])
  path = "/api/v1/articles/" .. args[4 + number]
  turn, refused = 1, 0
  headers = {
    ["Cookie"] = args[1], ["Origin"] = args[2], ["Sec-Fetch-Site"] = "same-origin", ["Content-Type"] = "application/json",
  }
end

-- One paragraph differs from save to save, as when somebody writes.
local function body()
  local blocks = {}
  for place = 0, paragraphs - 1 do
    local more = place == turn % paragraphs and "Lần lưu thứ " .. turn .. "." or ""
    blocks[place + 1] = '{"type":"paragraph","attrs":{"id":"p' .. place .. '"},"content":[{"type":"text","text":"' .. words .. more .. '"}]}'
  end
  return '{"version":' .. turn .. ',"content":{"body":{"type":"doc","content":[' .. table.concat(blocks, ",") .. ']}}}'
end

function request()
  headers["Idempotency-Key"] = "save-" .. number .. "-" .. turn
  return wrk.format("PATCH", path, headers, body())
end

function response(status)
  -- Every save raises the version by one: a save that was lost or done twice is refused from then on.
  if status == 200 then
    turn = turn + 1
  else
    refused = refused + 1
  end
end

function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do
    refused = refused + thread:get("refused")
  end
  io.write(string.format("SAVES %d REFUSED %d SECONDS %.3f P50 %.0f P99 %.0f MAX %.0f\n",
    summary.requests, refused, summary.duration / 1e6, latency:percentile(50), latency:percentile(99), latency.max))
end
