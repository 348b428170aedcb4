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

/** What Zoom's webhooks are signed with, from the template's secret of that name. */
export const zoomTokenOf = (
  stack: Stack,
  secrets: Pick<ReturnType<typeof createSecrets>, 'valueOf'>,
): string => {
  const { ref } = stack.named('AWS::SecretsManager::Secret', 'Zoom')
  return z.object({ token: z.string() }).parse(JSON.parse(secrets.valueOf(ref))).token
}
