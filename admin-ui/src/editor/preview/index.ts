/** How the text will be met outside the desk, and links that let others look. */
export { PreviewDialog } from "./PreviewDialog";
