import { join } from 'node:path'
import { Duration, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, RecursiveLoop, Runtime } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import {
  type EnvironmentVariable,
  type FunctionName,
  functionVariables,
} from '../../shared/lambda/environment'
import { alarmAbove } from './alarms'

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
  /** Why the function may invoke itself through a queue; absent: Lambda ends such a chain. */
  loopReason?: string
  /** Concurrent executions kept for this function alone; null: it shares those of the account. */
  reservedConcurrency: number | null
  /** What errors mean to a user, one sentence. */
  meaning: string
}

/** A function with its own role, log group and alarms. Its role starts with nothing but its own log. */
export class ClinicFunction extends Construct {
  readonly lambda: Lambda
  /** By message: the number of log lines with it. */
  readonly logLineMetrics = new Map<string, Metric>()
  private readonly role: Role
  private readonly log: LogGroup
  private readonly name: FunctionName

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
      ...(props.reservedConcurrency !== null && { reservedConcurrentExecutions: props.reservedConcurrency }),
      environment: {
        ...Object.fromEntries(functionVariables[props.name].map((name) => [name, props.values[name]])),
        NODE_OPTIONS: '--enable-source-maps',
      },
    })
    this.countFailedHandlers()
    alarmAbove(this, 'Errors', {
      metric: this.lambda.metricErrors(),
      above: 0,
      meaning: `Errors. ${props.meaning}`,
    })
  }

  /** The statement is written out: CDK's own grants name more actions than the functions call. */
  allow(
    actions: string[],
    resources: string[],
    conditions: PolicyStatementProps['conditions'] = undefined,
  ): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }))
  }

  /** Counts the lines of the function's log by their message. */
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

  /**
   * @param word the message of a log line that is counted
   * @param meaning what it means to a user, one sentence
   * @param above no alarm up to this number of lines in five minutes
   */
  alarmOnLogLine(word: string, meaning: string, above = 0): void {
    const metric = this.logLineMetrics.get(word)
    if (!metric) throw new Error(`${this.name} does not count its lines "${word}"`)
    alarmAbove(this, word, { metric, above, meaning })
  }

  /**
   * A queue's message or stream's record that throws is given back, and its invocation counts as a success: only the
   * log tells. All functions count into one metric of the stack.
   */
  private countFailedHandlers(): void {
    new MetricFilter(this, 'HandlerFailed', {
      logGroup: this.log,
      filterPattern: FilterPattern.stringValue('$.message', '=', HANDLER_FAILED),
      metricNamespace: Stack.of(this).stackName,
      metricName: HANDLER_FAILED,
    })
  }
}

const HANDLER_FAILED = 'handler-failed'

/** How often any function of the stack failed to process a message or record; shared/lambda/batch.ts logs it. */
export const failedHandlersMetric = (stack: Stack): Metric =>
  new Metric({
    namespace: stack.stackName,
    metricName: HANDLER_FAILED,
    statistic: 'Sum',
    period: Duration.minutes(5),
  })

/** Where the app put the bundles of this assembly. */
const bundlesFolder = (scope: Construct): string => join(Stage.of(scope)?.outdir ?? 'cdk.out', 'bundles')
