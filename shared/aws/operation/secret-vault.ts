import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import type { SecretVault } from '../../ports/secret-vault'
import { awsClientConfig } from '../retry'
import { parseStageSecret } from '../secrets-manager'
import { type OperatorConfig, readStackResources } from './stack-resources'

/** The secret of a stage, found by the stage's name. Secrets Manager keeps the version before as AWSPREVIOUS. */
export const openSecretVault = (stage: string, config: OperatorConfig = {}): SecretVault => {
  const client = new SecretsManagerClient({ ...awsClientConfig, ...config })
  const findSecret = async (): Promise<string> => {
    const found = (await readStackResources(stage, config)).find(
      ({ type }) => type === 'AWS::SecretsManager::Secret',
    )
    if (!found) throw new Error(`the stage ${stage} has no secret`)
    return found.physicalId
  }
  return {
    read: async () => {
      const SecretId = await findSecret()
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }))
      return parseStageSecret(SecretId, SecretString)
    },
    write: async (secret) => {
      const SecretId = await findSecret()
      await client.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(secret) }))
    },
  }
}
