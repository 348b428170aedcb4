import { join } from 'node:path'
import { Duration, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as Lambda,
  RecursiveLoop,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import {
  type EnvironmentVariable,
  type FunctionName,
  functionVariables,
} from '../../shared/lambda/environment'
import { acknowledgeWildcard } from './nag-findings'

/** A value for every variable; each function takes those that it is listed with. */
export type EnvironmentValues = Record<EnvironmentVariable, string>

export interface ClinicFunctionProps {
  name: FunctionName
  values: EnvironmentValues
  timeout: Duration
  /** MiB; more memory is more processor. */
  memory: number
  logRetentionDays: number
  retainData: boolean
  /** Whether X-Ray records the invocations. */
  tracing: boolean
  /** Why the function may invoke itself through a queue; absent: Lambda ends such a chain. */
  loopReason?: string
  /** Concurrent executions kept for this function alone; null: it shares those of the account. */
  reservedConcurrency: number | null
}

/** A function with its own role and log group. Its role starts with nothing but its own log. */
export class ClinicFunction extends Construct {
  readonly lambda: Lambda
  readonly log: LogGroup
  readonly name: FunctionName
  /** By message: the number of log lines with it. */
  readonly logLineMetrics = new Map<string, Metric>()
  private readonly role: Role

  constructor(scope: Construct, id: string, props: ClinicFunctionProps) {
    super(scope, id)
    this.name = props.name
    this.log = new LogGroup(this, 'Log', {
      retention: props.logRetentionDays,
      removalPolicy: props.retainData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the function ${props.name} may do`,
    })
    this.log.grantWrite(this.role)
    this.lambda = new Lambda(this, 'Function', {
      description: `DFS Security Clinics: ${props.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(bundlesFolder(this), props.name)),
      role: this.role,
      logGroup: this.log,
      timeout: props.timeout,
      memorySize: props.memory,
      recursiveLoop: props.loopReason ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      ...(props.tracing && { tracing: Tracing.ACTIVE }),
      ...(props.reservedConcurrency !== null && { reservedConcurrentExecutions: props.reservedConcurrency }),
      environment: Object.fromEntries(
        functionVariables[props.name].map((name) => [name, props.values[name]]),
      ),
    })
    if (props.tracing)
      acknowledgeWildcard(this, '*', 'X-Ray has no resource that a trace could be limited to')
  }

  /** The statement is written out: CDK's own grants name more actions than the functions call. */
  allow(
    actions: string[],
    resources: string[],
    conditions: PolicyStatementProps['conditions'] = undefined,
  ): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }))
  }

  /** Counts the lines of the function's log by their message, for the dashboard. */
  countLogLines(...words: string[]): void {
    for (const word of words) {
      const filter = new MetricFilter(this, `Lines-${word}`, {
        logGroup: this.log,
        filterPattern: FilterPattern.stringValue('$.message', '=', word),
        metricNamespace: Stack.of(this).stackName,
        metricName: `${this.name} ${word}`,
      })
      this.logLineMetrics.set(
        word,
        filter.metric({ statistic: 'Sum', period: Duration.minutes(5), label: word }),
      )
    }
  }
}

/** Where the app put the bundles of this assembly. */
const bundlesFolder = (scope: Construct): string => join(Stage.of(scope)?.outdir ?? 'cdk.out', 'bundles')
