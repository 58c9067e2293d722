/** What search knows of one published page. Written by the data layer, read by the index writer. */
export interface SearchRecord {
  url: string;
  title: string;
  /** What kind of page it is, in Vietnamese; results are grouped by it. */
  kind: string;
  /** One line under the title. */
  summary: string;
  /** Everything else the page is found by. */
  text: string;
}
