// Feeds only: posts are read and rendered, no page is written. Full content in RSS and Atom, from the templates beside this file.
export default function (config) {
  config.addCollection('newestFirst', api => api.getFilteredByGlob('posts/*.md').reverse());
  config.addFilter('rfc822', date => date.toUTCString());
  config.addFilter('rfc3339', date => new Date(date).toISOString());
  // No template language inside of posts, as with the others.
  return { markdownTemplateEngine: false, htmlTemplateEngine: false };
}
