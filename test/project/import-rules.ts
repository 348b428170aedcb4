import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

/**
 * The rooms and what each may import (docs/architecture.md). A room's rule lists everything it may import:
 * its own files, other rooms, packages, Node's modules. Whatever is not listed is refused.
 */
const npm = (...names: string[]) => names.map((name) => `^node_modules/${name}/`)
const node = (...names: string[]) => names.map((name) => `^(node:)?${name}$`)
const domain = '^shared/domain/'
const language = '^shared/language/'
const log = '^shared/log\\.ts$'
const ports = '^shared/ports/'
const environment = '^shared/environment\\.ts$'
const pageTools = npm('hono')
/** Types without a package of their own to resolve. */
const lambdaTypes = '^aws-lambda$'
const sdk = npm('@aws-sdk/[^/]+', '@smithy/[^/]+')

const room = (name: string, path: string, allowed: string[], comment: string): IForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { pathNot: [path, ...allowed] },
})

export const importRules: IForbiddenRuleType[] = [
  room(
    'domain',
    domain,
    [...npm('zod', 'luxon', 'csv-parse', 'entities'), ...node('crypto')],
    'Pure rules: no clock, no I/O, no AWS',
  ),
  room('language', language, [domain, ...npm('intl-messageformat')], 'Sentences only'),
  room(
    'mail',
    '^shared/mail/',
    [
      domain,
      language,
      ...pageTools,
      ...npm('nodemailer', 'ical-generator', 'timezones-ical-library', 'luxon'),
    ],
    'Mails are functions of data: no stores, no AWS',
  ),
  room(
    'pages',
    '^shared/pages/',
    [domain, language, ...pageTools, ...npm('d3-scale'), ...node('crypto')],
    'Pages are functions of data: no stores, no AWS',
  ),
  room(
    'use-cases',
    '^shared/use-cases/',
    [domain, ports, log, language, '^shared/mail/', ...npm('zod')],
    'What the product does, on ports: no AWS, no HTTP',
  ),
  {
    name: 'use-cases-apart',
    comment: 'A use case calls no other one',
    severity: 'error',
    from: { path: '^shared/use-cases/((clinic|registration|attendance)/)?[^/]+$' },
    to: { path: '^shared/use-cases/' },
  },
  {
    name: 'use-case-folders-apart',
    comment: 'What only one use case needs stands in its own folder',
    severity: 'error',
    from: { path: '^shared/use-cases/([^/]+)/' },
    to: { path: '^shared/use-cases/', pathNot: '^shared/use-cases/$1/' },
  },
  room(
    'aws',
    '^shared/aws/',
    [
      domain,
      ports,
      environment,
      log,
      ...sdk,
      ...npm('zod'),
      ...node('crypto', 'timers/promises'),
      lambdaTypes,
    ],
    'The ports on AWS: no use cases, no functions',
  ),
  {
    name: 'functions',
    comment:
      'A function is a door: the product is in shared, AWS behind its ports, other functions are none of its business',
    severity: 'error',
    from: { path: '^functions/([^/]+)/' },
    to: {
      pathNot: [
        '^functions/$1/',
        '^shared/',
        ...pageTools,
        ...npm('zod', 'jose'),
        ...node('crypto'),
        lambdaTypes,
      ],
    },
  },
  room(
    'infra',
    '^infra/(?!local/)',
    [
      environment,
      '^cdk\\.json$',
      ...npm('aws-cdk-lib', 'constructs', 'cdk-nag', 'esbuild', 'zod'),
      ...node('fs', 'path'),
    ],
    'Infrastructure knows functions by their paths and the names of their variables only',
  ),
  {
    name: 'laptop-house',
    comment: 'The laptop house runs the template; it knows neither the CDK nor the code of the functions',
    severity: 'error',
    from: { path: '^infra/local/' },
    to: {
      path: [
        '^infra/(?!local/)',
        '^functions/',
        '^cli/',
        '^shared/(?!domain/)',
        ...npm('aws-cdk-lib', 'cdk-nag'),
      ],
    },
  },
  {
    name: 'cli',
    comment: 'The command line uses the product and the laptop house',
    severity: 'error',
    from: { path: '^cli/' },
    to: { path: ['^functions/', '^infra/(?!local/)', ...sdk] },
  },
  {
    name: 'shared-stands-alone',
    comment: 'What all share knows none of those that share it',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: ['^functions/', '^infra/', '^cli/', '^test/'] },
  },
  {
    name: 'no-tests-in-the-product',
    severity: 'error',
    from: { path: '^(shared|functions|infra|cli)/' },
    to: { path: '^test/' },
  },
  {
    name: 'no-circles',
    comment: 'Two modules that need each other are one, or lack a third',
    severity: 'error',
    from: { path: '^(shared|functions|infra|cli)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nothing-missing',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: lambdaTypes },
  },
]

/** TypeScript 7 has no parser to lend; swc's reads the modules, types included. */
export const cruiseOptions: ICruiseOptions = {
  parser: 'swc',
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
  tsPreCompilationDeps: true,
}
