import { RankedBars } from '../../../shared/web/charts/ranked-bars'

type BarFigureProps = Omit<Parameters<typeof RankedBars>[0], 'description'> & { caption: string }

/** Bars with their caption; who cannot see them hears the label and number of each. */
export const BarFigure = ({ caption, ...chart }: BarFigureProps) => (
  <figure class="card chart">
    <RankedBars
      {...chart}
      description={chart.bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}
    />
    <figcaption>{caption}</figcaption>
  </figure>
)
