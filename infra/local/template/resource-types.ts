/** The addresses and account of the local stack, from which the names and addresses of its resources are made. */
export interface AwsEnvironment {
  region: string
  account: string
  stackName: string
  /** Addresses without a slash at the end. */
  urls: { awsEndpoint: string; site: string; signIn: string }
}

type ValueFromName = (name: string, awsEnvironment: AwsEnvironment) => string

/** How other resources refer to one: the property that names it, its `Ref` and its attributes. */
export interface ResourceEmulation {
  nameProperty?: string
  ref?: ValueFromName
  attributes?: Record<string, ValueFromName>
}

const arn =
  (service: string, prefix = ''): ValueFromName =>
  (name, { region, account }) =>
    `arn:aws:${service}:${region}:${account}:${prefix}${name}`

const roleArn: ValueFromName = (name, { account }) => `arn:aws:iam::${account}:role/${name}`
const signIn: ValueFromName = (_, { urls }) => urls.signIn
const unchangedName: ValueFromName = (name) => name

/** Every resource type that the local stack emulates. A type in neither list is an error. */
export const emulatedResourceTypes: Record<string, ResourceEmulation> = {
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    attributes: {
      Arn: arn('dynamodb', 'table/'),
      StreamArn: (name, awsEnvironment) => `${arn('dynamodb', 'table/')(name, awsEnvironment)}/stream/local`,
    },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    // The SDK sends calls to the host in a queue's URL and ignores the configured endpoint, so the URL names the local
    // endpoint.
    ref: (name, { urls, account }) => `${urls.awsEndpoint}/${account}/${name}`,
    attributes: { Arn: arn('sqs'), QueueName: unchangedName },
  },
  'AWS::SQS::QueuePolicy': {},
  'AWS::Lambda::Function': { nameProperty: 'FunctionName', attributes: { Arn: arn('lambda', 'function:') } },
  'AWS::Lambda::EventInvokeConfig': {},
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
    ref: (name, awsEnvironment) => `${arn('secretsmanager', 'secret:')(name, awsEnvironment)}-a1b2c3`,
  },
  'AWS::SNS::Topic': { nameProperty: 'TopicName', ref: arn('sns') },
  'AWS::SNS::TopicPolicy': {},
  'AWS::SNS::Subscription': {},
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
  'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName' },
  'AWS::CloudWatch::Alarm': { nameProperty: 'AlarmName', attributes: { Arn: arn('cloudwatch', 'alarm:') } },
  'AWS::Logs::MetricFilter': {},
}

/** Types without effect on a laptop: what they watch or keep does not exist there. */
export const ignoredResourceTypes: ReadonlySet<string> = new Set([
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Dashboard',
])
