/** A call of an AWS API by itself, without the SDK: many services need no client of their own for one call each. */
export interface PlainCall {
  /** As it stands in the scope of a signature, `cognito-idp`. */
  service: string
  method: 'POST' | 'PUT'
  path: string
  headers: Record<string, string>
  body: string
}

/** An API that takes JSON and has the operation in a header. @param target `Logs_20140328.PutMetricFilter` */
export const jsonCall = (service: string, target: string, input: object, version = '1.1'): PlainCall => ({
  service,
  method: 'POST',
  path: '/',
  headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
  body: JSON.stringify(input),
})

/** An API that takes JSON and has the operation in its path. */
export const restCall = (
  service: string,
  path: string,
  input: object,
  method: PlainCall['method'] = 'POST',
): PlainCall => ({
  service,
  method,
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(input),
})

/** An API that takes a form: `Dimensions.member.1.Name`. */
export const queryCall = (service: string, Version: string, Action: string, input: object): PlainCall => {
  const form = new URLSearchParams({ Action, Version })
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value))
      for (const [index, one] of value.entries()) add(`${name}.member.${index + 1}`, one)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) add(name === '' ? key : `${name}.${key}`, inner)
    else form.append(name, String(value))
  }
  add('', input)
  return {
    service,
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  }
}

/** Names of properties as the APIs have them that begin theirs with a small letter: `ApiId` is `apiId`. */
export const withSmallNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withSmallNames)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      withSmallNames(inner),
    ]),
  )
}

/**
 * Emulators find the service by the scope of the signature and do not verify it.
 * @returns the fields of a JSON answer; none of an answer of another form
 * @throws Error with the emulator's words when it refuses
 */
export const sendPlainCall = async (
  endpoint: string,
  { region, accessKeyId }: { region: string; accessKeyId: string },
  { service, method, path, headers, body }: PlainCall,
): Promise<Record<string, unknown>> => {
  const scope = `${accessKeyId}/20300101/${region}/${service}/aws4_request`
  const answer = await fetch(`${endpoint.replace(/\/$/, '')}${path}`, {
    method,
    headers: {
      ...headers,
      'x-amz-date': '20300101T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=0`,
    },
    body,
    signal: AbortSignal.timeout(30_000),
  })
  const text = await answer.text()
  if (answer.status >= 500) throw new Error(`the emulator broke (${answer.status})`)
  if (/<html/i.test(text)) throw new Error(`the emulator has no such operation (${answer.status})`)
  if (!answer.ok) throw new Error(`${answer.status} ${text.replaceAll(/\s+/g, ' ').slice(0, 160)}`)
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
