import { SQSClient } from '@aws-sdk/client-sqs'
import type { StageBacklog } from '../../ports/stage-operation'
import { readRateLimiterState } from '../dynamodb/stores/mail/rate-limiter-store'
import { openTable } from '../dynamodb/table'
import { readQueueDepth } from '../messaging/queue-depth'
import { awsClientConfig } from '../retry'
import { type OperatorConfig, readStackResources, readTableName } from './stack-resources'

/** What waits in a stage of AWS, found by the stage's name. */
export const openStageBacklog = (stage: string, config: OperatorConfig = {}): StageBacklog => {
  const client = new SQSClient({ ...awsClientConfig, ...config })
  const readQueues = async () =>
    (await readStackResources(stage, config)).filter(({ type }) => type === 'AWS::SQS::Queue')
  return {
    listQueues: async () =>
      Promise.all(
        (await readQueues()).map(({ logicalId: name, physicalId }) =>
          readQueueDepth(client, { name, isDeadLetterQueue: name.includes('DeadLetters') }, physicalId).catch(
            (error: unknown) => ({
              name,
              error: error instanceof Error ? error.message : String(error),
            }),
          ),
        ),
      ),
    readRateLimiter: async () => readRateLimiterState(openTable(await readTableName(stage, config), config)),
  }
}
