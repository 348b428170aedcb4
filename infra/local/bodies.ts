/** Where the house stands: what the names and addresses of its resources are made of. */
export interface Place {
  region: string
  account: string
  stackName: string
  /** Addresses without a slash at the end. */
  urls: { gate: string; site: string; signIn: string }
}

type Named = (name: string, place: Place) => string

/** How a resource is called by others: the property that names it, its `Ref` and its attributes. */
export interface Body {
  nameProperty?: string
  ref?: Named
  attributes?: Record<string, Named>
}

const arn =
  (service: string, prefix = ''): Named =>
  (name, { region, account }) =>
    `arn:aws:${service}:${region}:${account}:${prefix}${name}`

const roleArn: Named = (name, { account }) => `arn:aws:iam::${account}:role/${name}`
const signIn: Named = (_, { urls }) => urls.signIn
const itself: Named = (name) => name

/** Every resource type that the house gives a body. A type that is in neither list is an error. */
export const bodies: Record<string, Body> = {
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    attributes: {
      Arn: arn('dynamodb', 'table/'),
      StreamArn: (name, place) => `${arn('dynamodb', 'table/')(name, place)}/stream/house`,
    },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    // The SDK calls the host of a queue's URL whatever its endpoint says, so the URL names the gate.
    ref: (name, { urls, account }) => `${urls.gate}/${account}/${name}`,
    attributes: { Arn: arn('sqs'), QueueName: itself },
  },
  'AWS::SQS::QueuePolicy': {},
  'AWS::Lambda::Function': { nameProperty: 'FunctionName', attributes: { Arn: arn('lambda', 'function:') } },
  'AWS::Lambda::EventSourceMapping': {},
  'AWS::Lambda::Permission': {},
  'AWS::IAM::Role': { nameProperty: 'RoleName', attributes: { Arn: roleArn } },
  'AWS::IAM::Policy': {},
  // Functions and routes name their log groups; what they log goes to files.
  'AWS::Logs::LogGroup': { nameProperty: 'LogGroupName', attributes: { Arn: arn('logs', 'log-group:') } },
  'AWS::Scheduler::ScheduleGroup': {
    nameProperty: 'Name',
    attributes: { Arn: arn('scheduler', 'schedule-group/') },
  },
  'AWS::Events::Rule': { nameProperty: 'Name', attributes: { Arn: arn('events', 'rule/') } },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name' },
  'AWS::SES::ConfigurationSetEventDestination': {},
  'AWS::SES::EmailIdentity': { nameProperty: 'EmailIdentity' },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    ref: (name, place) => `${arn('secretsmanager', 'secret:')(name, place)}-a1b2c3`,
  },
  'AWS::Cognito::UserPool': {
    nameProperty: 'UserPoolName',
    attributes: { Arn: arn('cognito-idp', 'userpool/'), ProviderURL: signIn },
  },
  'AWS::Cognito::UserPoolClient': {},
  'AWS::Cognito::UserPoolDomain': { nameProperty: 'Domain' },
  'AWS::Cognito::UserPoolGroup': { nameProperty: 'GroupName' },
  'AWS::ApiGatewayV2::Api': { attributes: { ApiEndpoint: (_, { urls }) => urls.site } },
  'AWS::ApiGatewayV2::Integration': {},
  'AWS::ApiGatewayV2::Route': {},
  'AWS::ApiGatewayV2::Stage': {},
}

/** Types that do nothing on a laptop: what they watch or keep is not there. */
export const withoutBody: ReadonlySet<string> = new Set([
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Logs::MetricFilter',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
])
