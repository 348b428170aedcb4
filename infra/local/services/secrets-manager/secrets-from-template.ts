import * as z from 'zod'
import type { VirtualClock } from '../../clock/clock'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { GenerateSecretString } from './generate-secret'
import { createSecretsManager } from './secrets-manager'

const secretShape = z.object({
  GenerateSecretString: GenerateSecretString.optional(),
  SecretString: z.string().optional(),
})

/** The secrets of the template, made at the first start. */
export const createSecretsFromTemplate = (
  template: ResolvedTemplate,
  store: PersistentStore,
  clock: VirtualClock,
) =>
  createSecretsManager({
    clock,
    store,
    secrets: template.resourcesOfType('AWS::SecretsManager::Secret').map((secret) => {
      const { GenerateSecretString: generate, SecretString: value } = secretShape.parse(secret.properties)
      const source = value === undefined ? { generate: generate ?? {} } : { value }
      return { arn: secret.ref, name: secret.name, ...source }
    }),
  })

type SecretsReader = Pick<ReturnType<typeof createSecretsManager>, 'valueOf'>

/** The key that signs Zoom's webhooks, from the template's secret of that name. */
export const readZoomWebhookSecret = (template: ResolvedTemplate, secrets: SecretsReader): string =>
  z.object({ token: z.string() }).parse(readSecret(template, secrets, 'Zoom')).token

/** The key that signs the links in mails. */
export const readTokenKey = (template: ResolvedTemplate, secrets: SecretsReader): string =>
  z.object({ current: z.string() }).parse(readSecret(template, secrets, 'TokenKeys')).current

const readSecret = (template: ResolvedTemplate, secrets: SecretsReader, name: string): unknown =>
  JSON.parse(secrets.valueOf(template.findResource('AWS::SecretsManager::Secret', name).ref))
