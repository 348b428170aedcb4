import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import { type Instant, MINUTE_MS, toEpochMillis } from '../domain/values/instant'
import type { TokenKeys } from '../domain/values/token'
import type { SecretStore } from '../ports/config'

/** The ARN of each secret, asked for when it is first read: no function is given all of them. */
export interface SecretArns {
  token: () => string
  session: () => string
  zoom: () => string
}

const KeyPair = z
  .object({ current: z.string().min(1), previous: z.string().min(1).optional() })
  .transform(({ current, previous }): TokenKeys => (previous === undefined ? [current] : [current, previous]))

const ZoomToken = z.object({ token: z.string().min(1) }).transform(({ token }) => token)

/** A new value of a secret is in use everywhere this long after it was set. */
const CACHE_MS = 5 * MINUTE_MS

export const createSecretStore = (
  client: SecretsManagerClient,
  arns: SecretArns,
  now: () => Instant,
): SecretStore => {
  const secret = <T>(arn: () => string, schema: z.ZodType<T>) =>
    cached(async () => {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn() }))
      return parseSecret(arn(), SecretString, schema)
    }, now)
  return {
    tokenKeys: secret(arns.token, KeyPair),
    sessionKeys: secret(arns.session, KeyPair),
    zoomWebhook: secret(arns.zoom, ZoomToken),
  }
}

/** @throws Error with the secret's name and never a part of its value */
const parseSecret = <T>(arn: string, text: string | undefined, schema: z.ZodType<T>): T => {
  const result = json.pipe(schema).safeParse(text)
  if (result.success) return result.data
  throw new Error(
    `the secret ${arn} has not the form it should have: ${result.error.issues[0]?.path.join('.') || 'no JSON'}`,
  )
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('no JSON')
    return z.NEVER
  }
})

/** Calls at the same time share one reading; a failed one is not kept. */
const cached = <T>(read: () => Promise<T>, now: () => Instant): (() => Promise<T>) => {
  let value: Promise<T> | undefined
  let readAt = 0
  return () => {
    const at = toEpochMillis(now())
    if (value && at < readAt + CACHE_MS) return value
    readAt = at
    const reading = read()
    value = reading
    reading.catch(() => {
      if (value === reading) value = undefined
    })
    return reading
  }
}
