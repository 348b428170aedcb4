import { createTemplateEndpoint } from './aws-endpoint/template-endpoint'
import { trackUnknownOutcomes } from './aws-endpoint/unknown-outcomes'
import { followRealTime } from './clock/follow-real-time'
import { openClock } from './clock/open-clock'
import { createPendingWork } from './clock/pending-work'
import { createTimeTravel, type ScheduledSource } from './clock/time-travel'
import {
  createEventSourceMappings,
  type EventSourceMappings,
} from './event-source-mappings/event-source-mappings'
import { createFaultInjector } from './faults/fault-injector'
import { resolveResourceNames } from './faults/resource-names'
import { createVirtualSleep } from './faults/virtual-sleep'
import { openListeners } from './http/open-listeners'
import { loadPolicies } from './iam/policy-evaluator'
import { serveLocalPages } from './local-pages'
import type { LocalStack, LocalStackOptions } from './local-stack'
import type { AwsCall } from './protocol/aws-service'
import { beginWithProgramme } from './sample-programme/begin-with-programme'
import { isProgrammeLoaded, markProgrammeAsMissing } from './sample-programme/load-sample-programme'
import { createHttpApi } from './services/api-gateway/http-api'
import { createCloudFormation } from './services/cloudformation/cloudformation'
import { deployedStackOf } from './services/cloudformation/deployed-stack'
import { createCloudWatch } from './services/cloudwatch/cloudwatch'
import { signInAsPerson } from './services/cognito/sign-in-as-person'
import { createUserPool } from './services/cognito/user-pool'
import { createUserPoolSignIn } from './services/cognito/user-pool-sign-in'
import { createDelivery } from './services/delivery'
import { startEngine } from './services/dynamodb/engine'
import { ensureTable } from './services/dynamodb/table'
import type { TouchedPartition } from './services/dynamodb/touched-partitions'
import { createEventBusFromTemplate } from './services/eventbridge/event-bus-from-template'
import { createAsyncInvocations, maxEventAgeIn } from './services/lambda/async-invocations'
import { createConcurrentExecutions } from './services/lambda/concurrent-executions'
import type { FunctionError } from './services/lambda/container'
import { createFunctionConcurrency, reservedConcurrencyIn } from './services/lambda/function-concurrency'
import { createFunctionPools, type FunctionPools } from './services/lambda/function-pools'
import { createIdleFunctions } from './services/lambda/idle-functions'
import { createLambdaOperations } from './services/lambda/lambda-operations'
import { createSchedulerFromTemplate } from './services/scheduler/scheduler-from-template'
import {
  createSecretsFromTemplate,
  readTokenKey,
  readZoomWebhookSecret,
} from './services/secrets-manager/secrets-from-template'
import { createSesFromTemplate } from './services/ses/ses-from-template'
import { createSnsFromTemplate } from './services/sns/sns-from-template'
import { createSqsFromTemplate } from './services/sqs/sqs-from-template'
import { openDataFolder } from './storage/data-folder'
import { readAccountLimits } from './template/account-limits'
import { readAssembly } from './template/cloud-assembly'
import { resolveTemplate } from './template/resolved-template'
import { synthesizeTemplate } from './template/synthesize'

/** The one composition of the local stack, from the outside in. @param onStop keeps what ends the parts, the last first */
export const composeLocalStack = async (
  options: LocalStackOptions,
  onStop: (close: () => void | Promise<void>) => void,
): Promise<Omit<LocalStack, 'stop'>> => {
  const listeners = await openListeners(options.ports ?? {}, ({ close }) => onStop(close))
  const dataFolder = openDataFolder(options.dataFolder, options)
  onStop(dataFolder.close)
  const isNew = !dataFolder.store.openMap('clock').has('offsetMs')
  if (isNew && options.sampleProgramme) markProgrammeAsMissing(dataFolder.store)
  const clock = openClock(options.now, dataFolder.store)

  // What the template says.
  const { onProgress = () => {} } = options
  const synthesize = () =>
    synthesizeTemplate(() => onProgress('Building the functions and the template from the sources ...'))
  const assembly = readAssembly(options.assembly ?? (await synthesize()))
  const template = resolveTemplate(assembly, {
    region: assembly.region ?? 'eu-central-1',
    account: assembly.account ?? '000000000000',
    stackName: assembly.stackName,
    urls: { awsEndpoint: listeners.awsEndpoint.url, site: listeners.site.url, signIn: listeners.signIn.url },
  })
  const policies = loadPolicies(template)
  const accountLimits = readAccountLimits(template, options.mailRate)
  const faults =
    options.faultPlan && createFaultInjector(resolveResourceNames(options.faultPlan, template), clock.now)

  // What holds state.
  const engine = await startEngine({ folder: dataFolder.path })
  onStop(engine.stop)
  const streamArns = new Map<string, string>()
  for (const table of template.resourcesOfType('AWS::DynamoDB::Table')) {
    streamArns.set(table.name, (await ensureTable(engine, table)) ?? '')
  }
  if (options.sampleProgramme)
    await beginWithProgramme(options.sampleProgramme, {
      template,
      engine,
      streamArns,
      store: dataFolder.store,
      onStart: () => onProgress('Loading the sample programme ...'),
    })
  let eventSources: EventSourceMappings | undefined
  const sqs = createSqsFromTemplate(
    template,
    dataFolder.store,
    clock,
    (queueArn) => eventSources?.pollQueue(queueArn),
    faults,
  )
  const secrets = createSecretsFromTemplate(template, dataFolder.store, clock)

  const concurrency = createFunctionConcurrency(dataFolder.store, reservedConcurrencyIn(template))
  const executions = createConcurrentExecutions(options.concurrentExecutions ?? 1000, concurrency)

  // What works.
  const problems: string[] = []
  const awsCalls: AwsCall[] = []
  const tableThrottles: TouchedPartition[] = []
  const cloudwatch = createCloudWatch(template, policies, clock, dataFolder.logFile)
  const onFunctionError = (error: FunctionError): void => {
    cloudwatch.recordFunctionError(error)
    problems.push(error.message)
    if (!options.silent && error.isCrash) console.error(`${error.message} (see ${dataFolder.logFile})`)
  }
  const dueSources: ScheduledSource = {
    nextDue: () => timeTravel.nextDue(),
    runDue: () => timeTravel.runDue(),
  }
  const virtualSleep = createVirtualSleep(clock, dueSources, () => functionPools.clockMoved())
  const functionPools: FunctionPools = createFunctionPools(
    template,
    assembly,
    accountLimits.environmentOverrides,
    {
      offsetMs: clock.offsetMs,
      logFile: dataFolder.logFile,
      onError: onFunctionError,
      onInvocation: cloudwatch.recordInvocation,
      onThrottle: cloudwatch.recordThrottle,
      executions,
      faults,
      ...(faults && { virtualSleep }),
    },
  )
  onStop(functionPools.kill)
  const pendingWork = createPendingWork(() => scheduler.busy() || ses.busy())
  const sharedParts = {
    template,
    policies,
    findPool: functionPools.findPool,
    engine,
    sqs,
    clock,
    pendingWork,
  }
  const idleFunctions = createIdleFunctions(clock, engine.name === 'endpoint')
  const maxEventAgeMs = maxEventAgeIn(template)
  const asyncInvocations = createAsyncInvocations({
    ...sharedParts,
    store: dataFolder.store,
    maxAgeMs: (arn) => maxEventAgeMs(functionPools.findPool(arn).definition.name),
    invoke: ({ functionArn, body, isScheduled }) => {
      const invoke = () => functionPools.findPool(functionArn).invoke(JSON.parse(body))
      return isScheduled ? idleFunctions.runScheduled(functionArn, invoke) : invoke()
    },
    onProblem: (message) => problems.push(message),
  })
  const deliver = createDelivery({
    ...sharedParts,
    asyncInvocations,
    idleFunctions,
    onIdleRun: (arn) => cloudwatch.recordInvocation(functionPools.findPool(arn).definition.name),
  })
  const eventBus = createEventBusFromTemplate(template, policies, clock, deliver, dataFolder.store)
  const scheduler = createSchedulerFromTemplate(template, dataFolder.store, clock, deliver, sqs, faults)
  const ses = createSesFromTemplate(template, dataFolder.store, clock, accountLimits.mailRate, (event) => {
    cloudwatch.recordSesEvent(event)
    return eventBus.emit(event)
  })
  eventSources = createEventSourceMappings({
    ...sharedParts,
    streams: streamArns,
    store: dataFolder.store,
    faults,
    onProblem: (message) => problems.push(message),
  })
  onStop(eventSources.close)

  // Where people and calls come in.
  const onRefusal = ({ message }: Error): void => void problems.push(message)
  const userPool = createUserPool(template)
  const services = {
    'cognito-idp': userPool,
    sqs,
    ses,
    scheduler,
    secretsmanager: secrets,
    sns: createSnsFromTemplate(template),
    events: eventBus.operations,
    cloudformation: createCloudFormation(deployedStackOf(assembly, template)),
    lambda: createLambdaOperations({
      mappings: eventSources.mappings,
      functionNames: template.resourcesOfType('AWS::Lambda::Function').map(({ name }) => name),
      concurrency,
      executions,
      invoke: (name, event) => pendingWork.track(() => functionPools.findPool(name).invoke(event)),
    }),
  }
  const unknownOutcomes = trackUnknownOutcomes()
  listeners.awsEndpoint.serve(
    createTemplateEndpoint({
      ...sharedParts,
      services,
      faultFor: (call) => options.faultFor?.(call) ?? faults?.callFault(call),
      virtualSleep,
      now: clock.now,
      onEnd: (call, signed, answer) => {
        idleFunctions.recordCall(call)
        unknownOutcomes.recordEnd(call, signed, answer)
      },
      onCall: (call) => awsCalls.push(call),
      onRefusal,
      onTableWrite: eventSources.pollStream,
      onTableThrottle: (partition) => tableThrottles.push(partition),
    }),
  )
  listeners.site.serve(createHttpApi({ ...sharedParts, onResponse: cloudwatch.recordResponse }))
  listeners.signIn.serve(createUserPoolSignIn(template, clock, userPool))
  const timeTravel = createTimeTravel(
    clock,
    [eventBus, scheduler, sqs, ses, eventSources, asyncInvocations],
    pendingWork.waitUntilIdle,
  )
  serveLocalPages(listeners, {
    clock,
    timeTravel,
    mails: ses.inbox,
    schedules: scheduler.schedules,
    hasSampleProgramme: isProgrammeLoaded(dataFolder.store),
  })

  eventSources.pollAll()
  if (options.followsRealTime ?? !options.now) onStop(followRealTime(pendingWork, timeTravel, onRefusal))
  const consoleUrl = `${listeners.site.url}/console`
  return {
    siteUrl: listeners.site.url,
    consoleUrl,
    inboxUrl: listeners.inbox.url,
    clockUrl: listeners.clock.url,
    now: clock.now,
    advanceTo: timeTravel.advanceTo,
    nextDue: timeTravel.nextDue,
    waitUntilIdle: pendingWork.waitUntilIdle,
    inbox: async () => ses.inbox(),
    invokeFunction: (name, event) => pendingWork.track(() => functionPools.findPool(name).invoke(event)),
    killContainers: (name) => functionPools.findPool(name).kill(),
    deploy: (folder) => {
      idleFunctions.forget()
      functionPools.deploy(readAssembly(folder))
    },
    signIn: (person) => signInAsPerson(person, consoleUrl, userPool.people()),
    zoomWebhookSecret: async () => readZoomWebhookSecret(template, secrets),
    tokenKey: async () => readTokenKey(template, secrets),
    summaryRecipients: accountLimits.summaryRecipients,
    logFile: dataFolder.logFile,
    problems: () => problems,
    alarms: cloudwatch.readAlarms,
    awsCalls: () => awsCalls,
    tableThrottles: () => tableThrottles,
    countUnknownOutcomes: unknownOutcomes.count,
  }
}
