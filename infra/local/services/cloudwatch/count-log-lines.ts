import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Instant } from '../../../../shared/domain/values/time/instant'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { parseFilterPattern } from './filter-pattern'
import type { MetricData, MetricId } from './metric-data'
import { parseJsonLine } from './parse-json-line'

const filterShape = z.object({
  FilterPattern: z.string(),
  LogGroupName: z.string(),
  MetricTransformations: z.tuple([
    z.object({ MetricName: z.string(), MetricNamespace: z.string(), MetricValue: z.coerce.number() }),
  ]),
})
const functionShape = z.object({
  Description: z.string().default(''),
  LoggingConfig: z.object({ LogGroup: z.string() }).optional(),
})
/** What the functions write; their own lines have a service and the time of the virtual clock. */
const lineShape = z.object({ service: z.string(), timestamp: z.iso.datetime({ offset: true }) })

export interface LogLineCounter {
  /** Counts a line that Lambda itself writes about a function. */
  countLine(functionName: string, line: string, at: Instant): void
  /** Counts what the functions have written since the last time. */
  countNewLines(): void
}

/** The metric filters of the template, on the one file into which all functions write here. */
export const createLogLineCounter = (
  template: ResolvedTemplate,
  logFile: string,
  data: MetricData,
): LogLineCounter => {
  const filters = template.resourcesOfType('AWS::Logs::MetricFilter').map(({ properties }) => {
    const { FilterPattern, LogGroupName, MetricTransformations } = filterShape.parse(properties)
    const [{ MetricName: name, MetricNamespace: namespace, MetricValue: value }] = MetricTransformations
    return {
      group: LogGroupName,
      matches: parseFilterPattern(FilterPattern),
      metric: { namespace, name } satisfies MetricId,
      value,
    }
  })
  const functions = template.resourcesOfType('AWS::Lambda::Function').map(({ name, properties }) => {
    const { Description, LoggingConfig } = functionShape.parse(properties)
    // The group that Lambda makes itself where the template names none.
    const group = LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`
    return { name, service: Description.replace(/^.*: /, ''), group }
  })
  const count = (group: string | undefined, line: string, at: Instant): void => {
    for (const filter of filters)
      if (filter.group === group && filter.matches(line)) data.record(filter.metric, at, filter.value)
  }
  let read = 0
  return {
    countLine: (functionName, line, at) =>
      count(functions.find(({ name }) => name === functionName)?.group, line, at),
    countNewLines: () => {
      if (!existsSync(logFile)) return
      const bytes = readFileSync(logFile)
      const end = bytes.lastIndexOf('\n') + 1
      const lines = bytes.toString('utf8', read, end).split('\n')
      read = end
      for (const line of lines) {
        const { data: parsed } = lineShape.safeParse(parseJsonLine(line))
        if (!parsed) continue
        const { service, timestamp } = parsed
        count(
          functions.find((one) => one.service === service)?.group,
          line,
          new Date(timestamp).toISOString(),
        )
      }
    },
  }
}
