import { SQSClient } from '@aws-sdk/client-sqs'
import type { StageBacklog } from '../../ports/stage-operation'
import { readRateLimiterState } from '../dynamodb/stores/rate-limiter-store'
import { openTable } from '../dynamodb/table'
import { readQueueDepth } from '../messaging/queue-depth'
import { awsClientConfig } from '../retry'
import { type OperatorConfig, readStackResources } from './stack-resources'

/** What waits in a stage of AWS, found by the stage's name. */
export const openStageBacklog = (stage: string, config: OperatorConfig = {}): StageBacklog => {
  const client = new SQSClient({ ...awsClientConfig, ...config })
  const physicalIds = async (type: string) =>
    (await readStackResources(stage, config)).filter((resource) => resource.type === type)
  return {
    listQueues: async () =>
      Promise.all(
        (await physicalIds('AWS::SQS::Queue')).map(({ logicalId: name, physicalId }) =>
          readQueueDepth(client, { name, isDeadLetterQueue: name.includes('DeadLetters') }, physicalId).catch(
            (error: unknown) => ({
              name,
              error: error instanceof Error ? error.message : String(error),
            }),
          ),
        ),
      ),
    readRateLimiter: async () => {
      const [table] = await physicalIds('AWS::DynamoDB::Table')
      if (!table) throw new Error(`The stage ${stage} has no table`)
      return readRateLimiterState(openTable(table.physicalId, config))
    },
  }
}
