import { jsonCall, type PlainCall, queryCall, restCall, withSmallNames } from './aws-calls'

/** A resource as its own service takes it. */
interface OwnApi {
  /** @param name a name for it when the template gives none @param properties without references */
  calls(name: string, properties: OwnApiProperties): PlainCall[]
  /** What `Ref` gives, from the answer to the first call; its name when absent. */
  ref?(answer: Record<string, unknown>): unknown
}

/** The properties that the calls below look into; each type has some of them, and others. */
export type OwnApiProperties = Record<string, unknown> & {
  Queues: string[]
  Topics: string[]
  FunctionName: string
  EventDestination: { MatchingEventTypes: string[] }
  ConfigurationSetAttributes: object
  FeedbackAttributes: object
  MailFromAttributes: object
}

const cognito = (operation: string, input: object): PlainCall =>
  jsonCall('cognito-idp', `AWSCognitoIdentityProviderService.${operation}`, input)
const sns = (action: string, input: object): PlainCall => queryCall('sns', '2010-03-31', action, input)
const webApi = (path: string, { ApiId: _, DomainName: __, ...properties }: OwnApiProperties): PlainCall =>
  restCall('apigateway', path, withSmallNames(properties) as object)
const eventTypeName = (type: string): string => type.replaceAll(/([A-Z])/g, '_$1').toUpperCase()

/** The types that are put by a call of their own service where an emulator's CloudFormation does not know them. */
export const ownApis: Record<string, OwnApi> = {
  'AWS::SQS::QueuePolicy': {
    calls: (_, { Queues, PolicyDocument }) =>
      Queues.map((QueueUrl: string) => {
        const Attributes = { Policy: JSON.stringify(PolicyDocument) }
        return jsonCall('sqs', 'AmazonSQS.SetQueueAttributes', { QueueUrl, Attributes }, '1.0')
      }),
  },
  'AWS::SNS::TopicPolicy': {
    calls: (_, { Topics, PolicyDocument }) =>
      Topics.map((TopicArn: string) =>
        sns('SetTopicAttributes', {
          TopicArn,
          AttributeName: 'Policy',
          AttributeValue: JSON.stringify(PolicyDocument),
        }),
      ),
  },
  'AWS::SNS::Subscription': { calls: (_, properties) => [sns('Subscribe', properties)] },
  'AWS::SES::ConfigurationSet': {
    calls: (name, properties) => [
      restCall('ses', '/v2/email/configuration-sets', { ...properties, ConfigurationSetName: name }),
    ],
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    calls: (name, { ConfigurationSetName, EventDestination }) => [
      restCall('ses', `/v2/email/configuration-sets/${ConfigurationSetName}/event-destinations`, {
        EventDestinationName: name,
        EventDestination: {
          ...EventDestination,
          MatchingEventTypes: EventDestination.MatchingEventTypes.map(eventTypeName),
        },
      }),
    ],
  },
  'AWS::SES::EmailIdentity': {
    calls: (_, { EmailIdentity, ConfigurationSetAttributes, FeedbackAttributes, MailFromAttributes }) => {
      const path = '/v2/email/identities'
      return [
        restCall('ses', path, { EmailIdentity, ...ConfigurationSetAttributes }),
        restCall('ses', `${path}/${EmailIdentity}/feedback`, FeedbackAttributes, 'PUT'),
        restCall('ses', `${path}/${EmailIdentity}/mail-from`, MailFromAttributes, 'PUT'),
      ]
    },
  },
  'AWS::Scheduler::ScheduleGroup': {
    calls: (name, { Name = name }) => [restCall('scheduler', `/schedule-groups/${Name}`, {})],
  },
  'AWS::SecretsManager::Secret': {
    calls: (name, { Description }) => [
      jsonCall('secretsmanager', 'secretsmanager.CreateSecret', {
        Name: name,
        Description,
        SecretString: '{}',
      }),
    ],
    ref: ({ ARN }) => ARN,
  },
  'AWS::Cognito::UserPool': {
    calls: (name, properties) => [cognito('CreateUserPool', { ...properties, PoolName: name })],
    ref: ({ UserPool }) => (UserPool as { Id?: string } | undefined)?.Id,
  },
  'AWS::Cognito::UserPoolClient': {
    calls: (name, properties) => [cognito('CreateUserPoolClient', { ...properties, ClientName: name })],
  },
  'AWS::Cognito::UserPoolDomain': {
    calls: (_, properties) => [cognito('CreateUserPoolDomain', properties)],
  },
  'AWS::Cognito::UserPoolGroup': { calls: (_, properties) => [cognito('CreateGroup', properties)] },
  'AWS::ApiGatewayV2::Api': {
    calls: (_, properties) => [webApi('/v2/apis', properties)],
    ref: ({ apiId }) => apiId,
  },
  'AWS::ApiGatewayV2::Stage': { calls: (_, given) => [webApi(`/v2/apis/${given['ApiId']}/stages`, given)] },
  'AWS::ApiGatewayV2::Integration': {
    calls: (_, properties) => [webApi(`/v2/apis/${properties['ApiId']}/integrations`, properties)],
    ref: ({ integrationId }) => integrationId,
  },
  'AWS::ApiGatewayV2::Route': { calls: (_, given) => [webApi(`/v2/apis/${given['ApiId']}/routes`, given)] },
  'AWS::ApiGatewayV2::DomainName': {
    calls: (_, properties) => [
      restCall('apigateway', '/v2/domainnames', withSmallNames(properties) as object),
    ],
    ref: ({ domainName }) => domainName,
  },
  'AWS::ApiGatewayV2::ApiMapping': {
    calls: (_, { DomainName, ...properties }) => [
      restCall(
        'apigateway',
        `/v2/domainnames/${DomainName}/apimappings`,
        withSmallNames(properties) as object,
      ),
    ],
  },
  'AWS::Lambda::Permission': {
    calls: (name, { FunctionName, ...properties }) => [
      restCall('lambda', `/2015-03-31/functions/${FunctionName.split(':').at(-1)}/policy`, {
        StatementId: name,
        ...properties,
      }),
    ],
  },
  'AWS::Lambda::EventInvokeConfig': {
    calls: (_, { FunctionName, Qualifier: __, ...properties }) => [
      restCall('lambda', `/2019-09-25/functions/${FunctionName}/event-invoke-config`, properties, 'PUT'),
    ],
  },
  'AWS::Logs::MetricFilter': {
    calls: (name, properties) => [
      jsonCall('logs', 'Logs_20140328.PutMetricFilter', {
        filterName: name,
        ...(withSmallNames(properties) as object),
      }),
    ],
  },
  'AWS::CloudWatch::Alarm': {
    calls: (name, properties) => [
      queryCall('monitoring', '2010-08-01', 'PutMetricAlarm', { AlarmName: name, ...properties }),
    ],
  },
}
