package io.voiceai.checks.reliability;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the rows of the acceptance table that a test is about. The test may take a {@link RowRun}, which carries a row out for
 * every vendor in both forms. After the test nothing may be left over, and nothing secret may have been logged.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RowExtension.class)
public @interface Row {
    /** The rows' ids. */
    String[] value();
}
