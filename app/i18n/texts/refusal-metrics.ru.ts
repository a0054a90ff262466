import type { Texts } from '../shape.ts'
import type { metrics as en } from './refusal-metrics.en.ts'

export const metrics: Texts<typeof en> = {
  no_post: 'Публикации ещё нет, считать нечего.',
  future_day: 'Этот день ещё не наступил.',
  before_post: 'В этот день публикация ещё не вышла.',
  payload_unreadable: 'Это не JSON из API, или он длиннее 200 000 знаков.',
  payload_without_post: 'В нём нет публикации. Пришлите ответ целиком, с её номером.',
  payload_other_post: 'Он о другой публикации.',
  payload_without_figures: 'Публикация в нём есть, а показателей нет.',
  file_other_post: 'Ни одна строка файла не об этой публикации: нет ни её адреса, ни номера.',
  file_several_rows: 'Об этой публикации несколько строк. Выгрузите итоги, по строке на публикацию.',
  file_without_figures: 'В выбранных столбцах нет показателей.',
  no_file: 'Этого файла уже нет. Пришлите его снова.',
  book_broken: 'Файл не читается как XLSX.',
  book_too_large: 'Файл или его таблица слишком велики: не больше 20 000 строк и 200 столбцов.',
}
