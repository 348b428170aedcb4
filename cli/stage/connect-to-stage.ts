import { setTimeout as sleep } from 'node:timers/promises'
import { type Command, Option } from '@commander-js/extra-typings'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { openSecretVault } from '../../shared/aws/operation/secret-vault'
import { openStageBacklog } from '../../shared/aws/operation/stage-backlog'
import { openStageControl } from '../../shared/aws/operation/stage-control'
import type { SecretVault } from '../../shared/ports/secret-vault'
import type { StageBacklog, StageControl } from '../../shared/ports/stage-operation'
import { CliError } from '../cli-error'

/** Which stage a command is about. @property local the AWS endpoint of a local stack instead */
export interface StageTarget {
  stage: string
  local?: string | undefined
}

/** What the commands of an operator use of a stage; tests pass their own. */
export interface ConnectedStage {
  control: StageControl
  backlog: StageBacklog
  /** @param milliseconds of real time */
  sleep(milliseconds: number): Promise<unknown>
}

/** The local stack runs the stage `test`. */
export const awsTargetOf = ({ stage, local }: StageTarget) =>
  local === undefined
    ? { stage, config: {} }
    : {
        stage: 'test',
        config: { endpoint: local, region: 'eu-central-1', credentials: operatorCredentials },
      }

export const connectToStage = (target: StageTarget): ConnectedStage => {
  const { stage, config } = awsTargetOf(target)
  return {
    control: openStageControl(stage, config),
    backlog: openStageBacklog(stage, config),
    sleep,
  }
}

/** The secret of the stage; an operator changes it by command. */
export const connectToVault = (target: StageTarget): SecretVault => {
  const { stage, config } = awsTargetOf(target)
  return openSecretVault(stage, config)
}

/** `--local`, by itself the endpoint at which the local stack listens. */
export const localTargetOption = () =>
  new Option('--local [url]', 'the local stack instead, by its AWS endpoint').preset('http://127.0.0.1:3003')

export const addStageTarget = (command: Command) =>
  command
    .requiredOption('--stage <stage>', 'stage of the deployment that your AWS environment reaches')
    .addOption(localTargetOption())
    .option('--json', 'print JSON')

/** @throws CliError when the stage cannot be read; `what` says what has not happened */
export const orStageError = <Value>(
  target: StageTarget,
  what: string,
  work: Promise<Value>,
): Promise<Value> =>
  work.catch((error: unknown) => {
    if (error instanceof CliError) throw error
    throw new CliError([
      `the stage ${awsTargetOf(target).stage} cannot be read: ${error instanceof Error ? error.message : error}`,
      what,
    ])
  })
