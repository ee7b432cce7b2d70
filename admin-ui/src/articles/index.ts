/** Finding and starting articles: the list with its filters, and the page that opens a new one. */
export { ArticleLines } from "./ArticleLines";
export { ArticlesPage } from "./ArticlesPage";
export { NewArticlePage } from "./NewArticlePage";
export { readFilters } from "./search";
