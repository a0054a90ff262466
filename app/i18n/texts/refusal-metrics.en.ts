/** Why figures of a post are not taken: a part of the `refusal` texts. */
export const metrics = {
  no_post: 'There is no post yet to count.',
  future_day: 'This day has not come yet.',
  before_post: 'On this day the post was not out yet.',
  payload_unreadable: 'This is no JSON of an API, or it is longer than 200,000 characters.',
  payload_without_post: 'No post is told of in it. Send the whole answer, with the id of the post.',
  payload_other_post: 'It tells of another post.',
  payload_without_figures: 'The post is in it, but no figures are.',
  file_other_post: 'No row of the file is about this post: none has its address or its id.',
  file_several_rows: 'Several rows are about this post. Export totals, with one row per post.',
  file_without_figures: 'The chosen columns hold no figures.',
  no_file: 'This file is no longer here. Send it again.',
  book_broken: 'The file cannot be read as XLSX.',
  book_too_large: 'The file is too large, or its table is: 20,000 rows and 200 columns are the most.',
}
