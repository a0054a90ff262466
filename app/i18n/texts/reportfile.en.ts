/** The files of a campaign's report. */
export const reportfile = {
  title: 'Files',
  csv: 'Influencers as CSV',
  xlsx: 'All tables as XLSX',
  currency: 'Currency',
  handle: 'Handle',
  post: 'Post',
  read_on: 'Figures read on',
  source: 'Source of the figures',
  forecast_low: '{{measure}}, forecast from',
  forecast_high: '{{measure}}, forecast to',
  verdict: '{{measure}} against the forecast',
  place_first: 'Place, from',
  place_last: 'Place, to',
  range: 'Range',
}
