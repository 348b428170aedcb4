import * as z from 'zod'
import type { AwsService } from '../../protocol/aws-service'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { createSns, type Topic } from './sns'

const policyShape = z.object({ PolicyDocument: z.unknown(), Topics: z.string().array() })
const subscriptionShape = z.object({ TopicArn: z.string(), Protocol: z.string(), Endpoint: z.string() })

/** SNS with the topics of the template. */
export const createSnsFromTemplate = (template: ResolvedTemplate): Pick<AwsService, 'handle'> => {
  const policies = template
    .resourcesOfType('AWS::SNS::TopicPolicy')
    .map(({ properties }) => policyShape.parse(properties))
  const subscriptions = template
    .resourcesOfType('AWS::SNS::Subscription')
    .map(({ properties }) => subscriptionShape.parse(properties))
  return createSns(
    template.resourcesOfType('AWS::SNS::Topic').map(({ ref: arn }): Topic => {
      const own = policies.find(({ Topics }) => Topics.includes(arn))
      return {
        arn,
        policy: JSON.stringify(own?.PolicyDocument ?? defaultPolicy(arn)),
        subscriptions: subscriptions
          .filter(({ TopicArn }) => TopicArn === arn)
          .map(({ Protocol, Endpoint }) => ({ protocol: Protocol, endpoint: Endpoint })),
      }
    }),
  )
}

/** A topic without a policy of its own lets its account use it (SNS developer guide, "Example cases"). */
const defaultPolicy = (arn: string) => ({
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['SNS:Publish', 'SNS:Subscribe', 'SNS:GetTopicAttributes'],
      Resource: arn,
      Condition: { StringEquals: { 'AWS:SourceOwner': arn.split(':')[4] } },
    },
  ],
})
