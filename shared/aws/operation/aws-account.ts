import {
  GetAccountSettingsCommand,
  InvokeCommand,
  LambdaClient,
  type LambdaClientConfig,
} from '@aws-sdk/client-lambda'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { GetTopicAttributesCommand, paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns'
import * as z from 'zod'
import { InstantText } from '../../domain/values/time/time-schemas'
import type { AlarmTopic, AwsAccount } from '../../ports/aws-account'
import { awsClientConfig } from '../retry'
import { parseStageSecret } from '../secrets-manager'
import { sendToSimulator } from './simulator-mail'
import { type OperatorConfig, readStackResources, type StackResource } from './stack-resources'

const functionClock = z.object({ now: InstantText, tzVersion: z.string() })

/** The account of a deployed stage, found by the stage's name. */
export const openAwsAccount = (stage: string, config: OperatorConfig = {}): AwsAccount => {
  const clientConfig = { ...awsClientConfig, ...config } as LambdaClientConfig
  const ses = new SESv2Client({ ...awsClientConfig, ...config })
  const lambda = new LambdaClient(clientConfig)
  const secrets = new SecretsManagerClient({ ...awsClientConfig, ...config })
  const sns = new SNSClient({ ...awsClientConfig, ...config })
  let resources: Promise<StackResource[]> | undefined
  const physicalIds = async (type: string, beginning = ''): Promise<string[]> => {
    resources ??= readStackResources(stage, config)
    return (await resources)
      .filter((resource) => resource.type === type && resource.logicalId.startsWith(beginning))
      .map(({ physicalId }) => physicalId)
  }
  const physicalId = async (type: string, beginning = ''): Promise<string> => {
    const [found] = await physicalIds(type, beginning)
    if (found === undefined) throw new Error(`the stage has no ${beginning} ${type}`)
    return found
  }
  return {
    readIdentity: async (EmailIdentity) => {
      const { VerifiedForSendingStatus, DkimAttributes, MailFromAttributes } = await ses.send(
        new GetEmailIdentityCommand({ EmailIdentity }),
      )
      return {
        isVerified: VerifiedForSendingStatus === true,
        dkimTokens: DkimAttributes?.Tokens ?? [],
        dkimStatus: DkimAttributes?.Status ?? 'none',
        mailFromDomain: MailFromAttributes?.MailFromDomain ?? null,
        mailFromStatus: MailFromAttributes?.MailFromDomainStatus ?? 'none',
      }
    },
    readSendingAccount: async () => {
      const account = await ses.send(new GetAccountCommand({}))
      return {
        isOutOfSandbox: account.ProductionAccessEnabled === true,
        isSendingEnabled: account.SendingEnabled === true,
        enforcementStatus: account.EnforcementStatus ?? 'not told',
        ratePerSecond: account.SendQuota?.MaxSendRate ?? Number.NaN,
        dailyQuota: account.SendQuota?.Max24HourSend ?? Number.NaN,
      }
    },
    readConcurrencyLimit: async () => {
      const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}))
      if (AccountLimit?.ConcurrentExecutions === undefined) throw new Error('Lambda did not tell its limit')
      return AccountLimit.ConcurrentExecutions
    },
    readAlarmTopic: async () => {
      const [topicArn] = await physicalIds('AWS::SNS::Topic')
      return topicArn === undefined ? undefined : readTopic(sns, topicArn)
    },
    readSecrets: async () => {
      const arns = await physicalIds('AWS::SecretsManager::Secret')
      return Promise.all(
        arns.map(async (SecretId) => {
          const { SecretString, Name = SecretId } = await secrets.send(
            new GetSecretValueCommand({ SecretId }),
          )
          return { name: Name, problem: problemOf(SecretId, SecretString) }
        }),
      )
    },
    readFunctionClock: async () => {
      const { Payload, FunctionError } = await lambda.send(
        new InvokeCommand({
          FunctionName: await physicalId('AWS::Lambda::Function', 'Sweep'),
          Payload: JSON.stringify({ check: 'clock' }),
        }),
      )
      const text = new TextDecoder().decode(Payload)
      if (FunctionError) throw new Error(`the function sweep failed: ${text}`)
      return functionClock.parse(JSON.parse(text))
    },
    sendToSimulator: async (from, now) =>
      sendToSimulator(config, {
        from,
        now,
        tableName: await physicalId('AWS::DynamoDB::Table'),
        configurationSet: await physicalId('AWS::SES::ConfigurationSet'),
      }),
  }
}

const problemOf = (arn: string, text: string | undefined): string | null => {
  try {
    return parseStageSecret(arn, text).zoom === undefined
      ? 'the token of the Zoom app has not been put in'
      : null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const readTopic = async (sns: SNSClient, TopicArn: string): Promise<AlarmTopic> => {
  const { Attributes = {} } = await sns.send(new GetTopicAttributesCommand({ TopicArn }))
  const subscriptions: AlarmTopic['subscriptions'] = []
  // SNS writes `PendingConfirmation` in place of the ARN.
  for await (const page of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn }))
    for (const { Endpoint = '', SubscriptionArn = '' } of page.Subscriptions ?? [])
      subscriptions.push({ endpoint: Endpoint, isConfirmed: SubscriptionArn.startsWith('arn:') })
  return { topicArn: TopicArn, policy: Attributes['Policy'] ?? '', subscriptions }
}
