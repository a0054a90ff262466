export const table = {
  entry: 'Entry',
  date: 'Date',
  amount: 'Amount',
  amount_in: 'Amount, {{currency}}',
  sorted_asc: 'sorted from low to high',
  sorted_desc: 'sorted from high to low',
  pages: 'Pages',
  page: 'Page {{page}}',
  page_of: 'Page {{page}} of {{pages}}',
  previous: 'Previous',
  next: 'Next',
}
