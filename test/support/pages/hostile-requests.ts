import { createHmac } from 'node:crypto'
import type { RandomSource } from '../../../infra/local/faults/random-source'

/** A request before it is sent, over HTTP or to a handler. */
export interface HostileRequest {
  method: string
  /** Path and query as in the request line. */
  target: string
  headers: Record<string, string>
  body: Buffer
}

/** The parts from which requests are made. */
export interface RequestIngredients {
  /** Addresses that lead to a page, tokens filled in. */
  paths: readonly string[]
  /** Names of form fields and of queries. */
  fields: readonly string[]
  origin: string
  cookies: readonly string[]
  /** The webhook's secret and the time of the stack: some events are signed as they should be. */
  zoom: { secret: string; seconds: number }
}

const hostileValues = [
  '',
  ' ',
  '0',
  '-1',
  '999999999999999999999',
  '1e309',
  'NaN',
  'null',
  '[]',
  '{}',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '..%2f..%2f',
  '%',
  '%00',
  '%E0%A4%A',
  '%ff%fe',
  '\u0000',
  'a\r\nSet-Cookie: x=1',
  'a\nBcc: victim@example.org',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE clinics; --",
  '{{7*7}}',
  '=cmd|calc!A1',
  '\ud800',
  '\u202egnp.exe',
  '👩🏽‍💻'.repeat(30),
  'é'.repeat(300),
  'x'.repeat(5000),
  'yes',
  'en',
  'fr',
  'tlh',
  'ayaan@example.org',
  'ayaan@',
  `${'a'.repeat(250)}@example.org`,
  'SO',
  'so',
  'ZZ',
  'bank',
  'Africa/Mogadishu',
  'Etc/GMT+12',
  'Factory',
  'Mogadishu',
  '2026-12-10',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '-271821-04-20',
  '09:00',
  '24:00',
  '9:00',
  '99:99',
  '09:00-10:00 Opening\n  more',
  '10:00-09:00 Backwards',
  '[break] Coffee',
  'https://zoom.example.org/j/1',
  'javascript:alert(1)',
  '84512345678',
  '1',
  '2',
  'not-participant',
  'One-Click',
  'Name,Email,Join time\n"open,x,y',
  '10 December 2026\n09:00-10:00 EAT Opening',
] as const

const methods = [
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
] as const
const contentTypes = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/json',
  'text/plain',
  'image/png',
  ';;;',
] as const

/** One request, drawn from the seed. */
export const hostileRequest = (random: RandomSource, ingredients: RequestIngredients): HostileRequest => {
  const method = random.pick(methods)
  const target = hostilePath(random, ingredients) + hostileQuery(random, ingredients)
  const contentType = random.pick(contentTypes)
  // A GET with a body is answered by the adapter with 400, and Node's fetch cannot send one.
  const hasBody = method === 'POST' || (!/^(GET|HEAD)$/.test(method) && random.chance(0.3))
  const body = hasBody ? hostileBody(random, ingredients, contentType) : Buffer.alloc(0)
  const headers = {
    ...hostileHeaders(random, ingredients),
    ...(body.length > 0 && { 'content-type': contentType }),
  }
  if (!target.startsWith('/zoom/')) return { method, target, headers, body }
  const event = random.chance(0.7) ? Buffer.from(hostileEvent(random)) : body
  return {
    method: 'POST',
    target,
    headers: { ...headers, ...zoomSignature(random, ingredients, event) },
    body: event,
  }
}

const hostilePath = (random: RandomSource, { paths }: RequestIngredients): string => {
  const path = random.pick(paths)
  if (random.chance(0.6)) return path
  const parts = path.split('/')
  const index = random.whole(1, parts.length - 1)
  const changes: (() => void)[] = [
    () => parts.splice(index, 1, encodedValue(random)),
    () => parts.splice(index, 0, encodedValue(random)),
    () => parts.splice(index, 1),
    () => parts.push(encodedValue(random)),
    () => parts.splice(index, 1, `${parts[index]}`.slice(0, random.whole(0, 90))),
    () => parts.splice(index, 1, alterCharacter(random, `${parts[index]}`)),
    () => parts.splice(index, 0, ''),
  ]
  random.pick(changes)()
  return `/${parts.slice(1).join('/')}`
}

/** A path for the request line: some percent-encoded correctly, some not. */
const encodedValue = (random: RandomSource): string => {
  const value = random.pick(hostileValues).slice(0, 300)
  if (random.chance(0.5)) return encodeURIComponent(value.toWellFormed())
  return value.replace(/[^\u0021-\u007e]|[?#]/g, '%')
}

const alterCharacter = (random: RandomSource, text: string): string => {
  const at = random.whole(0, Math.max(0, text.length - 1))
  return text.slice(0, at) + random.pick(['A', '-', '.', '%41', '_']) + text.slice(at + 1)
}

const hostileQuery = (random: RandomSource, { fields }: RequestIngredients): string => {
  if (random.chance(0.5)) return ''
  const parameter = () =>
    `${random.chance(0.9) ? random.pick(fields) : encodedValue(random)}=${encodedValue(random)}`
  return `?${Array.from({ length: random.whole(1, 4) }, parameter).join('&')}`
}

const hostileHeaders = (
  random: RandomSource,
  { origin, cookies }: RequestIngredients,
): Record<string, string> => {
  const isSameOrigin = random.chance(0.8)
  return {
    origin: isSameOrigin ? origin : random.pick(['null', 'https://evil.example.org', 'x']),
    ...(random.chance(0.6) && { cookie: random.pick(cookies) }),
    ...(random.chance(0.3) && {
      'accept-language': random.pick(['fr', 'fr;q=x', ';q=', '*', ',,,', 'a'.repeat(900)]),
    }),
    ...(random.chance(0.3) && { 'accept-encoding': random.pick(['gzip', 'br', 'deflate;q=0', 'x']) }),
    ...(random.chance(0.1) && {
      'x-forwarded-for': '127.0.0.1, evil',
      'x-forwarded-host': 'evil.example.org',
    }),
    ...(random.chance(0.1) && { range: 'bytes=0-1,5-' }),
    ...(random.chance(0.1) && { 'if-none-match': '*' }),
  }
}

const hostileBody = (random: RandomSource, { fields }: RequestIngredients, contentType: string): Buffer => {
  if (random.chance(0.1)) return Buffer.from(Array.from({ length: 60 }, () => random.whole(0, 255)))
  const names = Array.from({ length: random.whole(0, 14) }, () => random.pick(fields))
  const pairs = names.map((name) => [name, random.pick(hostileValues)] as const)
  const text = contentType.startsWith('multipart')
    ? `${pairs.map(([name, value]) => multipartField(random, name, value)).join('')}--x--\r\n`
    : pairs
        .map(
          ([name, value]) =>
            `${name}=${random.chance(0.9) ? encodeURIComponent(value.toWellFormed()) : value}`,
        )
        .join('&')
  return Buffer.from(random.chance(0.1) ? text.slice(0, random.whole(0, text.length)) : text)
}

const multipartField = (random: RandomSource, name: string, value: string): string => {
  const file = random.chance(0.2) ? '; filename="a.csv"\r\ncontent-type: text/csv' : ''
  return `--x\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
}

const hostileEvent = (random: RandomSource): string => {
  const value = () =>
    random.pick<unknown>([...hostileValues, 1, null, {}, [], '2026-12-10T06:00:00Z', 'P-1', 1e300])
  const participant = {
    user_id: value(),
    user_name: value(),
    email: value(),
    join_time: value(),
    leave_time: value(),
  }
  const object = {
    id: random.pick([84512345678, '84512345678', value()]),
    uuid: value(),
    participant,
    end_time: value(),
  }
  const event = random.pick([
    'meeting.participant_joined',
    'meeting.participant_left',
    'meeting.ended',
    'endpoint.url_validation',
  ])
  return JSON.stringify({ event, payload: { plainToken: value(), object } })
}

const zoomSignature = (
  random: RandomSource,
  { zoom }: RequestIngredients,
  body: Buffer,
): Record<string, string> => {
  const seconds = String(zoom.seconds + random.pick([0, 0, 0, -200, -301, 400]))
  const mac = createHmac('sha256', zoom.secret).update(`v0:${seconds}:`).update(body).digest('hex')
  if (random.chance(0.2))
    return { 'x-zm-signature': random.pick(hostileValues.slice(0, 15)), 'x-zm-request-timestamp': seconds }
  return {
    'x-zm-signature': `v0=${mac}`,
    'x-zm-request-timestamp': seconds,
    'content-type': 'application/json',
  }
}
