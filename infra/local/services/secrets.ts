import * as z from 'zod'
import { type Instant, millisOf } from '../../../shared/domain/time/instant'
import { AwsError, asAwsError, json } from './answers'
import type { Keep } from './keep'
import { type GenerateSecretString, generateSecret } from './secrets/generate'
import type { AwsRequest, HouseClock, Service } from './types'

/** A secret of the template: its value is given, or made at the first start. */
export interface SecretPlan {
  arn: string
  name: string
  value?: string
  generate?: z.input<typeof GenerateSecretString>
}

export interface SecretsOptions {
  clock: HouseClock
  secrets: SecretPlan[]
  /** Made values are kept, so that links in sent mails are good after a restart. */
  keep: Keep
}

interface Secret {
  value: string
  createdAt: Instant
}

/** Secrets Manager with GetSecretValue; secrets are known by ARN, name, or ARN without its random end. */
export const createSecrets = ({
  clock,
  secrets,
  keep,
}: SecretsOptions): Service & { valueOf(id: string): string } => {
  const kept = keep.map<Secret>('secrets')
  for (const { arn, value, generate } of secrets) {
    if (value !== undefined) kept.set(arn, { value, createdAt: clock.now() })
    else if (!kept.has(arn)) kept.set(arn, { value: generateSecret(generate ?? {}), createdAt: clock.now() })
  }
  const found = (id: string): SecretPlan & { secret: Secret } => {
    const plan = secrets.find(({ arn, name }) => [arn, name, arn.replace(/-[^-]{6}$/, '')].includes(id))
    const secret = plan && kept.get(plan.arn)
    if (!plan || !secret)
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    return { ...plan, secret }
  }
  const getSecretValue = (body: string) => {
    const { arn, name, secret } = found(z.object({ SecretId: z.string() }).parse(JSON.parse(body)).SecretId)
    const CreatedDate = millisOf(secret.createdAt) / 1000
    const version = { VersionId: '00000000-0000-4000-8000-000000000001', VersionStages: ['AWSCURRENT'] }
    return { ARN: arn, Name: name, SecretString: secret.value, CreatedDate, ...version }
  }

  return {
    async handle(request: AwsRequest) {
      try {
        const target = request.headers['x-amz-target']
        if (target !== 'secretsmanager.GetSecretValue')
          throw new AwsError('InvalidRequestException', `The laptop house has no ${target}.`)
        return json(getSecretValue(request.body.toString()), 200, TYPE)
      } catch (thrown) {
        const { code, message, status } = asAwsError(thrown)
        return json({ __type: code, message }, status, TYPE)
      }
    },
    nextDue: () => undefined,
    runDue: async () => {},
    busy: () => false,
    stop: async () => {},
    valueOf: (id) => found(id).secret.value,
  }
}

const TYPE = 'application/x-amz-json-1.1'
