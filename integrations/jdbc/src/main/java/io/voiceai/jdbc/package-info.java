/** The journal of calls in a relational database, over the application's own {@link javax.sql.DataSource}. */
@NullMarked
package io.voiceai.jdbc;

import org.jspecify.annotations.NullMarked;
