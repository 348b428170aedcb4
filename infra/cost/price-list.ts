/**
 * List prices in USD of us-east-1, written down by hand. Other regions differ by some per cent, and AWS changes its
 * prices: compare with the AWS Pricing Calculator before you decide on a budget.
 */
export const priceList = {
  writtenDown: '2025-11',
  region: 'us-east-1',
  alarmMetric: { month: 0.1, freeMetrics: 10 },
  dashboard: { month: 3, freeDashboards: 3, freeMetricsEach: 50 },
  customMetric: { month: 0.3, freeMetrics: 10 },
  secret: { month: 0.4 },
  sqsRequests: { million: 0.4, freeMillions: 1 },
  lambdaRequests: { million: 0.2, freeMillions: 1 },
  /** arm64. */
  lambdaGbSeconds: { million: 13.3334, freeMillions: 0.4 },
  dynamoWrites: { million: 0.625 },
  dynamoReads: { million: 0.125 },
  logs: { gigabyte: 0.5, freeGigabytes: 5 },
  sesMails: { thousand: 0.1 },
  apiRequests: { million: 1 },
} as const
