import { evaluatePolicies } from '../../infra/local/iam/evaluate-policies'
import { parseStatements } from '../../infra/local/iam/policy-statements'
import type { AlarmTopic } from '../../shared/ports/aws-account'

/**
 * Whether the topic's policy lets CloudWatch publish for an alarm of the stack. A topic with a policy of its own has
 * lost the default that lets the account publish, and CloudWatch does not report that it may not.
 */
export const mayPublishAlarms = ({ topicArn, policy }: AlarmTopic, stackName: string): boolean => {
  const [, , , region, account] = topicArn.split(':')
  const context = {
    'aws:SourceAccount': account ?? '',
    'aws:SourceArn': `arn:aws:cloudwatch:${region}:${account}:alarm:${stackName}-web-server-errors`,
    'aws:SecureTransport': 'true',
  }
  const statements = parseStatements(JSON.parse(policy), 'the topic of the alarms')
  const request = { action: 'sns:Publish', resource: topicArn, context }
  return evaluatePolicies(request, { service: 'cloudwatch.amazonaws.com' }, [], statements) === 'allowed'
}
