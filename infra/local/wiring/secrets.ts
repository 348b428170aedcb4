import * as z from 'zod'
import type { Keep } from '../services/keep'
import { createSecrets } from '../services/secrets'
import { GenerateSecretString } from '../services/secrets/generate'
import type { HouseClock } from '../services/types'
import type { Stack } from '../stack'

const secretShape = z.object({
  GenerateSecretString: GenerateSecretString.optional(),
  SecretString: z.string().optional(),
})

/** The secrets of the template, made at the first start. */
export const openSecrets = (stack: Stack, keep: Keep, clock: HouseClock) =>
  createSecrets({
    clock,
    keep,
    secrets: stack.ofType('AWS::SecretsManager::Secret').map((secret) => {
      const { GenerateSecretString: generate, SecretString: value } = secretShape.parse(secret.properties)
      const source = value === undefined ? { generate: generate ?? {} } : { value }
      return { arn: secret.ref, name: secret.name, ...source }
    }),
  })

type Secrets = Pick<ReturnType<typeof createSecrets>, 'valueOf'>

/** What Zoom's webhooks are signed with, from the template's secret of that name. */
export const zoomTokenOf = (stack: Stack, secrets: Secrets): string =>
  z.object({ token: z.string() }).parse(secretNamed(stack, secrets, 'Zoom')).token

/** What links in mails are signed with. */
export const tokenKeyOf = (stack: Stack, secrets: Secrets): string =>
  z.object({ current: z.string() }).parse(secretNamed(stack, secrets, 'TokenKeys')).current

const secretNamed = (stack: Stack, secrets: Secrets, name: string): unknown =>
  JSON.parse(secrets.valueOf(stack.named('AWS::SecretsManager::Secret', name).ref))
