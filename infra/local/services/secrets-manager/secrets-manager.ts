import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import { AwsError, jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsService } from '../../protocol/aws-service'
import type { PersistentStore } from '../../storage/persistent-store'

/** A secret of the template. */
export interface SecretDefinition {
  arn: string
  name: string
  /** Its first value, made when the store does not hold one. */
  generate(): string
}

export interface SecretsManagerOptions {
  clock: VirtualClock
  secrets: SecretDefinition[]
  /** Values are stored, so that links in sent mails stay valid after a restart. */
  store: PersistentStore
}

export type SecretsManager = AwsService & { valueOf(id: string): string }

interface StoredSecret {
  value: string
  createdAt: Instant
  version: string
}

/**
 * Secrets Manager with GetSecretValue and PutSecretValue; secrets are known by ARN, name, or ARN without its random
 * end.
 */
export const createSecretsManager = ({ clock, secrets, store }: SecretsManagerOptions): SecretsManager => {
  const storedSecrets = store.openMap<StoredSecret>('secrets')
  const write = (arn: string, value: string): StoredSecret => {
    const secret = { value, createdAt: clock.now(), version: randomUUID() }
    storedSecrets.set(arn, secret)
    return secret
  }
  for (const { arn, generate } of secrets) if (!storedSecrets.has(arn)) write(arn, generate())
  const findSecret = (id: string): SecretDefinition & { secret: StoredSecret } => {
    const definition = secrets.find(({ arn, name }) => [arn, name, arn.replace(/-[^-]{6}$/, '')].includes(id))
    const secret = definition && storedSecrets.get(definition.arn)
    if (!definition || !secret)
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    return { ...definition, secret }
  }
  const describe = ({ arn, name }: SecretDefinition, { version }: StoredSecret) => ({
    ARN: arn,
    Name: name,
    VersionId: version,
    VersionStages: ['AWSCURRENT'],
  })
  const operations: Record<string, (parameters: unknown) => object> = {
    'secretsmanager.GetSecretValue': (parameters) => {
      const { secret, ...definition } = findSecret(getShape.parse(parameters).SecretId)
      const CreatedDate = toEpochMillis(secret.createdAt) / 1000
      return { ...describe(definition, secret), SecretString: secret.value, CreatedDate }
    },
    'secretsmanager.PutSecretValue': (parameters) => {
      const { SecretId, SecretString } = putShape.parse(parameters)
      const definition = findSecret(SecretId)
      return describe(definition, write(definition.arn, SecretString))
    },
  }

  return {
    async handle(request: AwsRequest) {
      try {
        const target = request.headers['x-amz-target'] ?? ''
        const operation = operations[target]
        if (!operation) throw new AwsError('InvalidRequestException', `The local stack has no ${target}.`)
        return jsonResponse(operation(JSON.parse(request.body.toString())), 200, TYPE)
      } catch (thrown) {
        const { code, message, status } = toAwsError(thrown)
        return jsonResponse({ __type: code, message }, status, TYPE)
      }
    },
    nextDue: () => undefined,
    runDue: async () => {},
    busy: () => false,
    stop: async () => {},
    valueOf: (id) => findSecret(id).secret.value,
  }
}

const getShape = z.object({ SecretId: z.string() })
const putShape = z.object({ SecretId: z.string(), SecretString: z.string().min(1).max(65_536) })
const TYPE = 'application/x-amz-json-1.1'
