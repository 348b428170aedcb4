import * as z from 'zod'
import { type Instant, toEpochMillis } from '../../../../shared/domain/values/instant'
import type { VirtualClock } from '../../clock/clock'
import { AwsError, jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsService } from '../../protocol/aws-service'
import type { PersistentStore } from '../../storage/persistent-store'
import { type GenerateSecretString, generateSecret } from './generate-secret'

/** A secret of the template: its value is given, or made at the first start. */
export interface SecretDefinition {
  arn: string
  name: string
  value?: string
  generate?: z.input<typeof GenerateSecretString>
}

export interface SecretsManagerOptions {
  clock: VirtualClock
  secrets: SecretDefinition[]
  /** Generated values are stored, so that links in sent mails stay valid after a restart. */
  store: PersistentStore
}

interface StoredSecret {
  value: string
  createdAt: Instant
}

/** Secrets Manager with GetSecretValue; secrets are known by ARN, name, or ARN without its random end. */
export const createSecretsManager = ({
  clock,
  secrets,
  store,
}: SecretsManagerOptions): AwsService & { valueOf(id: string): string } => {
  const storedSecrets = store.openMap<StoredSecret>('secrets')
  for (const { arn, value, generate } of secrets) {
    if (value !== undefined) storedSecrets.set(arn, { value, createdAt: clock.now() })
    else if (!storedSecrets.has(arn))
      storedSecrets.set(arn, { value: generateSecret(generate ?? {}), createdAt: clock.now() })
  }
  const findSecret = (id: string): SecretDefinition & { secret: StoredSecret } => {
    const definition = secrets.find(({ arn, name }) => [arn, name, arn.replace(/-[^-]{6}$/, '')].includes(id))
    const secret = definition && storedSecrets.get(definition.arn)
    if (!definition || !secret)
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    return { ...definition, secret }
  }
  const getSecretValue = (body: string) => {
    const { arn, name, secret } = findSecret(
      z.object({ SecretId: z.string() }).parse(JSON.parse(body)).SecretId,
    )
    const CreatedDate = toEpochMillis(secret.createdAt) / 1000
    const version = { VersionId: '00000000-0000-4000-8000-000000000001', VersionStages: ['AWSCURRENT'] }
    return { ARN: arn, Name: name, SecretString: secret.value, CreatedDate, ...version }
  }

  return {
    async handle(request: AwsRequest) {
      try {
        const target = request.headers['x-amz-target']
        if (target !== 'secretsmanager.GetSecretValue')
          throw new AwsError('InvalidRequestException', `The local stack has no ${target}.`)
        return jsonResponse(getSecretValue(request.body.toString()), 200, TYPE)
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

const TYPE = 'application/x-amz-json-1.1'
