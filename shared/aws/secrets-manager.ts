import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import {
  institutionIdKeyOf,
  keysOf,
  SECRET_CACHE_MS,
  StageSecret,
  zoomTokenOf,
} from '../domain/values/stage-secret'
import { type Instant, toEpochMillis } from '../domain/values/time/instant'
import type { SecretStore } from '../ports/config'

/**
 * The stage's secret, read once in five minutes.
 * @param arn asked for when the secret is first read: not every function is given it
 */
export const createSecretStore = (
  client: SecretsManagerClient,
  arn: () => string,
  now: () => Instant,
): SecretStore => {
  const read = cached(async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn() }))
    return parseStageSecret(arn(), SecretString)
  }, now)
  return {
    tokenKeys: async () => keysOf(await read(), 'links'),
    sessionKeys: async () => keysOf(await read(), 'sessions'),
    badgeKeys: async () => keysOf(await read(), 'badges'),
    institutionIdKey: async () => institutionIdKeyOf(await read()),
    zoomWebhook: async () => zoomTokenOf(await read()),
  }
}

/** @throws Error with the secret's name and never a part of its value */
export const parseStageSecret = (arn: string, text: string | undefined): StageSecret => {
  const result = json.pipe(StageSecret).safeParse(text)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(
    `the secret ${arn} has not the form it should have: ${issue?.path.join('.') || issue?.code || 'no JSON'}`,
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
    if (value && at < readAt + SECRET_CACHE_MS) return value
    readAt = at
    const reading = read()
    value = reading
    reading.catch(() => {
      if (value === reading) value = undefined
    })
    return reading
  }
}
