import * as z from 'zod'
import { keysOf, StageSecret, zoomTokenOf } from '../../../../shared/domain/values/stage-secret'
import type { VirtualClock } from '../../clock/clock'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { GenerateSecretString, generateSecret } from './generate-secret'
import { createSecretsManager, type SecretsManager } from './secrets-manager'

const secretShape = z.object({ GenerateSecretString })

/**
 * The secrets of the template, made at the first start. The local stack plays Zoom as well, so it puts the token of the
 * app in, as an operator does on AWS.
 */
export const createSecretsFromTemplate = (
  template: ResolvedTemplate,
  store: PersistentStore,
  clock: VirtualClock,
): SecretsManager =>
  createSecretsManager({
    clock,
    store,
    secrets: template.resourcesOfType('AWS::SecretsManager::Secret').map(({ ref, name, properties }) => {
      const { GenerateSecretString: rules } = secretShape.parse(properties)
      return { arn: ref, name, generate: () => withZoomToken(generateSecret(rules)) }
    }),
  })

const withZoomToken = (text: string): string => {
  const secret = StageSecret.parse(JSON.parse(text))
  return JSON.stringify({ ...secret, zoom: zoomTokenOf(secret) })
}

/** What signs Zoom's webhooks. */
export const readZoomWebhookSecret = (template: ResolvedTemplate, secrets: SecretsManager): string =>
  zoomTokenOf(readStageSecret(template, secrets))

/** What signs the links in mails. */
export const readTokenKey = (template: ResolvedTemplate, secrets: SecretsManager): string =>
  keysOf(readStageSecret(template, secrets), 'links')[0]

const readStageSecret = (template: ResolvedTemplate, secrets: SecretsManager): StageSecret =>
  StageSecret.parse(
    JSON.parse(secrets.valueOf(template.findResource('AWS::SecretsManager::Secret', 'Secret').ref)),
  )
