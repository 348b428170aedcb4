import { AwsError, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse, AwsService } from '../../protocol/aws-service'
import { errorResponse } from '../../protocol/error-response'
import { queryResponse, xmlElement } from '../../protocol/query-response'

export interface Topic {
  arn: string
  /** Its access policy, a JSON document. */
  policy: string
  subscriptions: { protocol: string; endpoint: string }[]
}

const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/'

/** SNS: what an operator reads of a topic. A subscription cannot be confirmed here, so each waits for it as on AWS. */
export const createSns = (topics: readonly Topic[]): Pick<AwsService, 'handle'> => ({
  handle: async ({ body }: AwsRequest): Promise<AwsResponse> => {
    try {
      const parameters = new URLSearchParams(body.toString())
      const action = parameters.get('Action') ?? ''
      const operation = operations[action]
      if (!operation) throw new AwsError('InvalidAction', `The local stack has no SNS ${action}.`)
      const topic = topics.find(({ arn }) => arn === parameters.get('TopicArn'))
      if (!topic) throw new AwsError('NotFound', 'Topic does not exist', 404)
      return queryResponse(action, NAMESPACE, operation(topic))
    } catch (thrown) {
      return errorResponse('sns', toAwsError(thrown))
    }
  },
})

const operations: Record<string, (topic: Topic) => string> = {
  GetTopicAttributes: ({ arn, policy }) =>
    `<Attributes>${Object.entries({ TopicArn: arn, Policy: policy })
      .map(([key, value]) => `<entry>${xmlElement('key', key)}${xmlElement('value', value)}</entry>`)
      .join('')}</Attributes>`,
  ListSubscriptionsByTopic: ({ arn, subscriptions }) =>
    `<Subscriptions>${subscriptions
      .map(({ protocol, endpoint }) =>
        [
          '<member>',
          xmlElement('TopicArn', arn),
          xmlElement('Protocol', protocol),
          xmlElement('SubscriptionArn', 'PendingConfirmation'),
          xmlElement('Owner', arn.split(':')[4] ?? ''),
          xmlElement('Endpoint', endpoint),
          '</member>',
        ].join(''),
      )
      .join('')}</Subscriptions>`,
}
